/** What somebody would read of a page in a browser, or of a drawing: no script, no style, no markup. */
export function htmlWords(text: string): string {
  return text
    .replace(/^.*<body>/s, '')
    .replaceAll(/<script>.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
