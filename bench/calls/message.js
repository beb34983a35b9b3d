/** The body that each contender sends. */
export const message = { ContentType: 'text/plain', Content: 'Hello, where is my parcel?' };
