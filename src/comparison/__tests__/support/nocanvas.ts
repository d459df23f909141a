// jsdom has no canvas and says so loudly; Vega measures text by itself where there is none.
HTMLCanvasElement.prototype.getContext = () => null;
