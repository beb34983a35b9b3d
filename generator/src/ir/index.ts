export type * from './Model.js';
export type * from './Operation.js';
export type * from './Service.js';
export type * from './Type.js';
export type * from './Webhook.js';
