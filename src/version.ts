/** The name and the version of the package; a test holds them against package.json. */
export const packageName = 'amazon_connect_participant_service';
export const version = '0.1.0';
