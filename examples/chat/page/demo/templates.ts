/** An example of a host for a shop's pictures. The page does not load them. */
const PICTURES = 'https://pictures.shop.example';

/** One example of each template of the service. */
export const templates = {
  listPicker: {
    templateType: 'ListPicker',
    data: {
      replyMessage: { title: 'Thank you!', subtitle: 'We take care of it.' },
      content: {
        title: 'What would you like?',
        subtitle: 'Your jar came with a broken lid',
        elements: [
          { title: 'A refund', subtitle: 'Within three days' },
          {
            title: 'A new one',
            subtitle: 'It leaves our house today',
            imageType: 'URL',
            imageData: `${PICTURES}/jar.jpg`,
            imageDescription: 'A glass jar with a cork lid',
          },
          { title: 'Nothing, thank you' },
        ],
      },
    },
  },
  timePicker: {
    templateType: 'TimePicker',
    data: {
      replyMessage: { title: 'See you then!' },
      content: {
        title: 'When may we call you?',
        subtitle: 'It takes half an hour',
        timeZoneOffset: 60,
        location: { latitude: 52.52, longitude: 13.4, title: 'Our shop in Berlin' },
        timeslots: [
          { date: '2030-03-04T09:00+00:00', duration: 1800 },
          { date: '2030-03-04T13:30+00:00', duration: 1800 },
          { date: '2030-03-05T08:00+00:00', duration: 1800 },
          { date: '2030-03-05T15:00+00:00', duration: 1800 },
        ],
      },
    },
  },
  panel: {
    templateType: 'Panel',
    data: {
      replyMessage: { title: 'Good choice' },
      content: {
        title: 'Which lid?',
        subtitle: 'All of them fit',
        imageType: 'URL',
        imageData: `${PICTURES}/lids.jpg`,
        imageDescription: 'Three lids side by side',
        elements: [{ title: 'Cork' }, { title: 'Steel' }, { title: 'Beech' }],
      },
    },
  },
  quickReply: {
    templateType: 'QuickReply',
    data: {
      content: {
        title: 'How did we do?',
        elements: [{ title: 'Great' }, { title: 'Well' }, { title: 'Badly' }],
      },
    },
  },
  carousel: {
    templateType: 'Carousel',
    data: {
      content: {
        title: 'Something else for your kitchen?',
        elements: [
          card('jars', 'ListPicker', 'Jars', [
            { title: 'One litre', subtitle: '9 €' },
            { title: 'Half a litre', subtitle: '7 €' },
          ]),
          card('boards', 'Panel', 'Boards', [
            { title: 'Oak' },
            { title: 'Walnut' },
            { title: 'About our wood', type: 'hyperlink', url: 'https://shop.example/wood' },
          ]),
          card('knives', 'Panel', 'Knives', [{ title: 'Small' }, { title: 'Large' }]),
        ],
      },
    },
  },
  view: {
    templateType: 'ViewResource',
    data: { content: { viewToken: 'view-token-return', order: 'A-1815' } },
  },
};

function card(
  templateIdentifier: string,
  templateType: 'ListPicker' | 'Panel',
  title: string,
  elements: readonly object[],
): object {
  const image = { imageType: 'URL', imageData: `${PICTURES}/${templateIdentifier}.jpg` };
  const content = { title, ...image, imageDescription: title, elements };
  return { templateIdentifier, templateType, version: '1.0', data: { content } };
}
