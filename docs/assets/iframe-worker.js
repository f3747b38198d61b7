/*
 * Lets the search work where the site is opened as files: a browser starts no worker from a file, so the worker's script
 * runs in a hidden frame instead. Anywhere else the browser's own workers are used.
 */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const scope = this.frame.contentWindow;
      window.addEventListener("message", (event) => {
        if (event.source === scope) this.receive(event.data);
      });
      scope.document.open();
      scope.document.write(`<script>
        postMessage = (data) => parent.postMessage(data, "*");
      <\/script><body><script src="${url}"><\/script></body>`);
      scope.document.close();
      this.loaded = new Promise((resolve) => scope.addEventListener("load", resolve));
    }

    receive(data) {
      const event = new MessageEvent("message", { data });
      this.dispatchEvent(event);
      if (this.onmessage) this.onmessage(event);
    }

    async postMessage(data) {
      await this.loaded;
      this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
    }

    terminate() {
      this.frame.remove();
    }
  };
}
