/** The page that shows all marks and pieces. */
export const design = {
  design: { title: 'Marks and pieces', text: 'Everything the window is made of, in one place.', marks: 'Marks', solid: 'solid: it was blocked', hollow: 'hollow: it would have been', rows: 'Rows of the log', modes: 'The switch', colours: 'Colours', buttons: 'Buttons', states: 'States', order: 'The order card', evidence: 'How sure it is that an upstream blocked a name' },
};
