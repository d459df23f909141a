"""JupyterLab for the browser tests: with Galata's helpers, but with login and XSRF check."""

import os

from jupyterlab.galata import configure_jupyter_server

c = get_config()  # noqa: F821

configure_jupyter_server(c)  # root: JUPYTERLAB_GALATA_ROOT_DIR
c.ServerApp.port = int(os.environ["LAB_PORT"])
c.ServerApp.base_url = os.environ["LAB_BASE"]
c.IdentityProvider.token = os.environ["LAB_TOKEN"]
c.ServerApp.disable_check_xsrf = False
c.ServerApp.allow_root = True
c.FileContentsManager.delete_to_trash = False
c.LabApp.extension_manager = "readonly"
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
