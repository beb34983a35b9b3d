/** What each contender sends, as its body. */
export const message = { ContentType: 'text/plain', Content: 'Hello, where is my parcel?' };
