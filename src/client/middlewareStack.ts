/** @throws Error that shows what to use instead of the AWS SDK's middleware. */
export function noMiddlewareStack(): never {
  throw new Error(
    'middlewareStack is not supported; use client.use((request, next) => next(request))',
  );
}
