/** The name and version of the package. A test compares them with package.json. */
export const packageName = 'amazon_connect_participant_service';
export const version = '0.1.0';
