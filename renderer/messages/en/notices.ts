/** Desktop notifications, in Settings. What they say stands in shared/notice-words.ts, for the app and for the example here. */
export const notices = {
  notices: {
    title: 'Notifications', text: 'When something of note happens, also while the window is closed: the first block by an order of a day, names that your upstream keeps back, a held update, an upstream or Gavel itself that stops. At most one in five minutes; what happens meanwhile is counted.',
    on: 'Show notifications on this computer', names: 'They may show names of sites', namesText: 'Otherwise a notification counts them only. Others may see your screen.', example: 'It would say, for example:', exampleName: 'site.example', exampleList: 'Ads and trackers',
    inBrowser: 'A browser shows none. The desktop app on Gavel’s computer can, if that is chosen there.',
  },
};
