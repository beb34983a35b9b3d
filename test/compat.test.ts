/* eslint-disable @typescript-eslint/no-deprecated -- what is deprecated must go on working */
import { Agent } from 'node:http';
import { inspect } from 'node:util';
import { expect } from 'chai';
import superagent from 'superagent';
import * as main from 'amazon_connect_participant_service';
import byDefault, * as older from 'amazon_connect_participant_service/compat';
import { startServer, type TestServer } from './support/server.js';

const { ApiClient } = older;

describe('the compat entry', () => {
  it('has all names of the package, with the same values except where it adds helpers', () => {
    expect(Object.keys(older).sort()).to.deep.equal(Object.keys(main).sort());
    expect(Object.keys(byDefault).sort()).to.deep.equal(Object.keys(main.default).sort());
    const same: (keyof typeof main)[] = ['DefaultApi', 'ServiceException', 'ChatSession'];
    for (const name of same) expect(older[name]).to.equal(main[name]);
  });

  describe('ApiClient', () => {
    it('shares its instance with the package', () => {
      const before = main.ApiClient.instance;
      try {
        main.ApiClient.instance = new main.ApiClient();
        const { instance } = ApiClient;
        expect(instance).to.equal(main.ApiClient.instance).and.to.be.instanceOf(ApiClient);
        expect(new older.DefaultApi().apiClient).to.equal(instance);
        const own = new ApiClient('https://host.example');
        ApiClient.instance = own;
        expect(main.ApiClient.instance).to.equal(own);
      } finally {
        main.ApiClient.instance = before;
      }
    });

    it("keeps an instance of a program's own class", () => {
      const before = main.ApiClient.instance;
      class Mine extends main.ApiClient {}
      try {
        main.ApiClient.instance = new Mine();
        expect(ApiClient.instance).to.be.instanceOf(Mine);
      } finally {
        main.ApiClient.instance = before;
      }
    });

    describe('agent', () => {
      let server: TestServer;
      let client: older.ApiClient;
      let api: older.DefaultApi;
      const cookies = () => server.received.map(({ headers }) => headers.cookie);
      const request = { domain: '127.0.0.1', path: '/', secure: false, script: false };
      beforeEach(async () => {
        server = await startServer((response) => {
          response.setHeader('set-cookie', 'session=1; Path=/; HttpOnly');
          response.end('{}');
        });
        client = new ApiClient(server.url);
        client.enableCookies = true;
        api = new older.DefaultApi(client);
      });
      afterEach(async () => {
        client.close();
        await server.close();
      });

      it('has the cookies of responses', async () => {
        await api.getTranscript('token', {});
        expect(client.agent!.jar.getCookie('session', request)).to.include({ value: '1' });
        expect(client.agent!.jar.getCookies(request)).to.have.length(1);
        await api.getTranscript('token', {});
        expect(cookies()).to.deep.equal([undefined, 'session=1']);
      });

      it('sends cookies that the program has added', async () => {
        client.agent!.jar.setCookie('language=en; Path=/', '127.0.0.1');
        await api.getTranscript('token', {});
        await api.getTranscript('token', {});
        expect(cookies()).to.deep.equal(['language=en', 'language=en; session=1']);
      });

      it('sends no cookies unless enableCookies is set', async () => {
        client.enableCookies = false;
        client.agent!.jar.setCookie('language=en; Path=/', '127.0.0.1');
        await api.getTranscript('token', {});
        expect(cookies()).to.deep.equal([undefined]);
        expect(client.agent!.jar.getCookie('session', request)).to.equal(undefined);
      });

      it('can be another agent, which shares its cookies with other requests', async () => {
        const agent = superagent.agent();
        await agent.get(server.url);
        client.agent = agent;
        expect(client.agent).to.equal(agent);
        await api.getTranscript('token', {});
        expect(cookies()).to.deep.equal([undefined, 'session=1']);
      });

      it('is replaced by a new one if it is set to undefined', async () => {
        await api.getTranscript('token', {});
        client.agent = undefined;
        await api.getTranscript('token', {});
        expect(cookies()).to.deep.equal([undefined, undefined]);
      });

      it('belongs to one client, and to the shared instance too', () => {
        const { instance } = ApiClient;
        expect(instance.agent).to.equal(instance.agent);
        expect(instance.agent).not.to.equal(client.agent);
      });

      it('is not printed with the client, because cookies are secrets', () => {
        client.agent!.jar.setCookie('session=secret; Path=/', '127.0.0.1');
        expect(inspect(client, { depth: 9 }) + JSON.stringify(client)).not.to.contain('secret');
      });

      it('cannot be an agent that keeps no cookies', () => {
        expect(() => {
          Object.assign(client, { agent: new Agent() });
        }).to.throw(
          TypeError,
          'agent must be what superagent.agent() returns in Node. To control connections, set requestAgent.',
        );
      });
    });

    const client = new ApiClient('https://host.example/base');

    for (const [param, text] of [
      [undefined, ''],
      [null, ''],
      [5, '5'],
      [true, 'true'],
      ['text', 'text'],
      [new Date(0), '1970-01-01T00:00:00.000Z'],
      [{ a: 1 }, '{"a":1}'],
      [[1, 2], '[1,2]'],
    ] as const) {
      it(`writes ${JSON.stringify(param)} as ${text}`, () => {
        expect(client.paramToString(param)).to.equal(text);
      });
    }

    it('joins collections', () => {
      const list = ['a', 2, null];
      expect(client.buildCollectionParam(list, 'csv')).to.equal('a,2,');
      expect(client.buildCollectionParam(list, 'ssv')).to.equal('a 2 ');
      expect(client.buildCollectionParam(list, 'tsv')).to.equal('a\t2\t');
      expect(client.buildCollectionParam(list, 'pipes')).to.equal('a|2|');
      expect(client.buildCollectionParam(list, 'multi')).to.deep.equal(['a', '2', '']);
      expect(client.buildCollectionParam(list, 'passthrough')).to.equal(list);
      expect(client.buildCollectionParam(null, 'csv')).to.equal(null);
      expect(() => client.buildCollectionParam(list, 'toString' as never)).to.throw(
        'Unknown collection format: toString',
      );
      expect(ApiClient.CollectionFormatEnum).to.include({ CSV: ',', MULTI: 'multi' });
    });

    it('builds URLs', () => {
      expect(client.buildUrl('views/{token}/{other}', { token: 'a/b' })).to.equal(
        'https://host.example/base/views/a%2Fb/%7Bother%7D',
      );
      expect(client.buildUrl('/a', {}, 'https://other.example')).to.equal(
        'https://other.example/a',
      );
    });

    it('normalizes parameters', () => {
      const bytes = Buffer.from('a');
      const params = { text: 5, gone: null, missing: undefined, list: [1], bytes };
      expect(client.normalizeParams(params)).to.deep.equal({ text: '5', list: [1], bytes });
    });

    it('recognizes media types and files', () => {
      expect(client.isJsonMime('application/json; charset=utf-8')).to.equal(true);
      expect(client.isJsonMime('text/json')).to.equal(false);
      expect(client.isJsonMime(null)).to.equal(false);
      expect(client.jsonPreferredMime(['text/plain', 'application/json'])).to.equal(
        'application/json',
      );
      expect(client.jsonPreferredMime(['text/plain'])).to.equal('text/plain');
      expect(client.isFileParam(new Blob(['a']))).to.equal(true);
      expect(client.isFileParam('a')).to.equal(false);
    });

    it('parses dates and converts types', () => {
      expect(ApiClient.parseDate('0').getTime()).to.equal(0);
      expect(ApiClient.parseDate('2026-11-20T10:00:00Z').toJSON()).to.equal(
        '2026-11-20T10:00:00.000Z',
      );
      expect(ApiClient.convertToType('5', 'Number')).to.equal(5);
      expect(ApiClient.convertToType('5.7', 'Integer')).to.equal(5);
      expect(ApiClient.convertToType(5, 'String')).to.equal('5');
      expect(ApiClient.convertToType(1, 'Boolean')).to.equal(true);
      expect(ApiClient.convertToType(null, 'Number')).to.equal(null);
      expect(ApiClient.convertToType(['1', '2'], ['Number'])).to.deep.equal([1, 2]);
      expect(ApiClient.convertToType({ a: '1' }, { String: 'Number' })).to.deep.equal({ a: 1 });
      expect(ApiClient.convertToType({ Id: 'a' }, older.Item)).to.be.instanceOf(main.Item);
      const list: unknown[] = [];
      ApiClient.constructFromObject(['1'], list, 'Number');
      expect(list).to.deep.equal([1]);
    });
  });

  describe('a model', () => {
    const { SendMessageRequest, Item } = older;

    it('is the package’s own class', () => {
      const request = new SendMessageRequest({ ContentType: 'text/plain', Content: 'Hi' });
      expect(request).to.be.instanceOf(main.SendMessageRequest);
      expect(new main.Item()).to.be.instanceOf(Item);
      expect(Item.constructFromObject({ Id: 'a' })).to.be.instanceOf(main.Item);
      expect(Item.name).to.equal('Item');
    });

    it('lists its required members and sets them', () => {
      expect(SendMessageRequest.RequiredProperties).to.deep.equal(['ContentType', 'Content']);
      const request = new SendMessageRequest();
      SendMessageRequest.initialize(request, 'text/plain', 'Hi');
      expect({ ...request }).to.deep.equal({ ContentType: 'text/plain', Content: 'Hi' });
    });

    it('validates JSON without quoting it', () => {
      const valid = { ContentType: 'text/plain', Content: 'secret' };
      expect(SendMessageRequest.validateJSON(valid)).to.equal(true);
      for (const [model, data, message] of [
        [
          SendMessageRequest,
          { Content: 'secret' },
          'The required field `ContentType` is not found',
        ],
        [SendMessageRequest, { ...valid, ContentType: ['secret'] }, 'the field `ContentType`'],
        [older.GetTranscriptResponse, { Transcript: 'secret' }, '`Transcript` to be an array'],
        [older.GetTranscriptResponse, { Transcript: [{ Id: ['secret'] }] }, 'the field `Id`'],
        [older.GetTranscriptRequest, { StartPosition: { Id: ['secret'] } }, 'the field `Id`'],
        [Item, 'secret', 'to be an object'],
      ] as const) {
        expect(() => model.validateJSON(data))
          .to.throw(Error, message)
          .with.property('message')
          .that.does.not.contain('secret');
      }
    });
  });

  it('has enums that are also classes with the same values', () => {
    const { ScanDirection } = older;
    expect(new ScanDirection()).to.include({ FORWARD: 'FORWARD', BACKWARD: 'BACKWARD' });
    expect(ScanDirection.FORWARD).to.equal('FORWARD');
    expect(ScanDirection.constructFromObject('FORWARD')).to.equal('FORWARD');
  });
});
