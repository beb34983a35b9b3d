import { element } from '../../dom.js';
import { words } from '../../words/words.js';
import { imageOf } from '../Choice.js';
import { objectsIn, textIn } from '../fields.js';
import { imagePlaceholder } from '../imagePlaceholder.js';
import { actionButton } from './actionButton.js';
import { checkboxes, dropdown, input, textArea, radios, toggle } from './formFields.js';

type Members = Readonly<Record<string, unknown>>;

/** What all components of a view share. */
export interface ViewPage {
  propsOf(component: Members): Members;
  /** The values that were entered before, by the names of the fields. */
  readonly filled: Members;
}

/** Creates a component from its properties, the values entered before, and its children. */
type Make = (props: Members, filled: Members, children: readonly Node[]) => Node;

const COMPONENTS: Readonly<Record<string, Make>> = {
  Header: (props) => element('p', { className: 'heading' }, textOf(props)),
  Text: (props) => element('p', { className: 'plain' }, textOf(props)),
  TextBlock: (props) => element('p', { className: 'plain' }, textOf(props)),
  Image: (props) => {
    const image = imageOf({ imageData: props['Src'], imageDescription: props['Alt'] });
    return image ? imagePlaceholder(image) : element('span');
  },
  FormInput: input,
  Input: input,
  DatePicker: (props, filled) => input({ ...props, InputType: 'date' }, filled),
  TimePicker: (props, filled) => input({ ...props, InputType: 'time' }, filled),
  TextArea: textArea,
  FormTextArea: textArea,
  Dropdown: dropdown,
  Select: dropdown,
  RadioGroup: radios,
  CheckboxGroup: checkboxes,
  Checkbox: toggle,
  Toggle: toggle,
  SubmitButton: button,
  Button: button,
  ConnectAction: button,
  Form: group,
  Section: group,
  Container: group,
  AttributeSection: group,
};

/** Renders a component of a view, with its children. */
export function renderComponent(component: Members, page: ViewPage): Node {
  const children = objectsIn(component['Content']).map((child) => renderComponent(child, page));
  const type = textIn(component['Type']) ?? '';
  const make = Object.hasOwn(COMPONENTS, type) ? COMPONENTS[type] : undefined;
  if (make) return make(page.propsOf(component), page.filled, children);
  // For a component that this page doesn't know, render only its children.
  if (children.length > 0) return element('div', {}, ...children);
  return element('p', { className: 'subtitle' }, words.interactive.partNotShown);
}

function button(props: Members): Node {
  const label = textIn(props['Label']) ?? words.interactive.submit;
  return actionButton(textIn(props['Action']) ?? label, label);
}

function group(props: Members, _filled: Members, children: readonly Node[]): Node {
  const heading = textIn(props['Heading']) ?? textIn(props['Label']);
  const title = heading === undefined ? [] : [element('p', { className: 'heading' }, heading)];
  return element('div', { className: 'group' }, ...title, ...children);
}

function textOf(props: Members): string {
  return textIn(props['Text']) ?? textIn(props['Label']) ?? textIn(props['Content']) ?? '';
}
