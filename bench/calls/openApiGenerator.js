import superagent from 'superagent';

/**
 * A client in the style of OpenAPI Generator's `javascript` template: one `callApi` for all
 * operations, over superagent, without retries, timeouts or keep-alive.
 */
export class ApiClient {
  constructor(basePath) {
    this.basePath = basePath;
    this.authentications = { hmac: { type: 'apiKey', in: 'header', name: 'Authorization' } };
    this.defaultHeaders = { 'User-Agent': 'OpenAPI-Generator/1.0/Javascript' };
    this.timeout = 60000;
  }

  callApi(path, method, headerParams, bodyParam, contentType, accept, returnType) {
    const request = superagent(method, this.basePath + path);
    request.set(this.defaultHeaders).set(this.normalizeParams(headerParams));
    request.timeout(this.timeout);
    request.type(contentType);
    request.send(bodyParam);
    request.accept(accept);
    return new Promise((resolve, reject) => {
      request.end((error, response) => {
        if (error) reject(error);
        else resolve({ data: returnType.constructFromObject(response.body), response });
      });
    });
  }

  normalizeParams(params) {
    const given = {};
    for (const key in params) if (params[key] != null) given[key] = String(params[key]);
    return given;
  }
}

class SendMessageResponse {
  static constructFromObject(data) {
    const model = new SendMessageResponse();
    for (const name of ['AbsoluteTime', 'Id']) if (name in data) model[name] = data[name];
    return model;
  }
}

export class DefaultApi {
  constructor(apiClient) {
    this.apiClient = apiClient;
  }

  async sendMessage(xAmzBearer, sendMessageRequest) {
    const headers = { 'X-Amz-Bearer': xAmzBearer };
    const { data } = await this.apiClient.callApi(
      '/participant/message',
      'POST',
      headers,
      sendMessageRequest,
      'application/json',
      'application/json',
      SendMessageResponse,
    );
    return data;
  }
}
