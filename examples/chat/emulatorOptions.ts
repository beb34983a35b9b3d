import type { EmulatorOptions } from 'amazon_connect_participant_emulator';

/** The form that the shop's bot can show. */
const returnForm = {
  Head: { Title: 'Return' },
  Body: [
    { _id: 'heading', Type: 'Header', Props: { Text: 'Send your order back' } },
    {
      _id: 'details',
      Type: 'Section',
      Content: [
        input('order', { Label: 'Order', DefaultValue: '$.order', Required: true }),
        input('email', { Label: 'E-mail address', InputType: 'email', Required: true }),
        {
          _id: 'reason',
          Type: 'Dropdown',
          Props: { Label: 'Reason', Name: 'reason', Options: options('Broken', 'Too small') },
        },
        {
          _id: 'how',
          Type: 'RadioGroup',
          Props: {
            Label: 'How',
            Name: 'how',
            Required: true,
            Options: options('By post', 'In the shop'),
          },
        },
        { _id: 'day', Type: 'DatePicker', Props: { Label: 'Day', Name: 'day' } },
        { _id: 'note', Type: 'TextArea', Props: { Label: 'Anything else?', Name: 'note' } },
        { _id: 'news', Type: 'Checkbox', Props: { Label: 'Tell me about news', Name: 'news' } },
      ],
    },
    { _id: 'send', Type: 'SubmitButton', Props: { Label: 'Send', Action: 'Submit' } },
    { _id: 'cancel', Type: 'Button', Props: { Label: 'Not now', Action: 'Cancel' } },
  ],
};

/** Makes the emulator show all features of the page. */
export const emulatorOptions: EmulatorOptions = {
  views: {
    'view-token-return': {
      Id: 'return-form',
      Name: 'Return',
      Version: 1,
      Content: {
        InputSchema: JSON.stringify({ type: 'object', properties: { order: { type: 'string' } } }),
        Template: JSON.stringify(returnForm),
        Actions: ['Submit', 'Cancel'],
      },
    },
  },
  // Scanning a file takes a moment, and so does processing a message with a card number.
  attachments: { delayMs: 1_500, reject: ['virus.*'] },
  messageProcessing: { rules: [{ when: '/\\d{16}/', outcome: 'REJECTED', delayMs: 1_500 }] },
};

function input(Name: string, props: object): object {
  return { _id: Name, Type: 'FormInput', Props: { Name, ...props } };
}

function options(...labels: readonly string[]): object[] {
  return labels.map((Label) => ({ Label, Value: Label }));
}
