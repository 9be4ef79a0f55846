/** Tells the inner width of an element, first before it is painted. To ask for it instead would lay out the page at once. */
export const widthTold =
  (tell: (pixels: number) => void) =>
  (element: Element): (() => void) => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) tell(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
