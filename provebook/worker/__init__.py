"""Serve one MLflow store on a private socket: run by any Python that has mlflow.

The Jupyter server runs this folder (``python provebook/worker``), writes one line of JSON on
its standard input (so no password is on a command line) and reads one JSON object a line from
its standard output. The worker ends with its standard input, so also when the server is killed.

Nothing here imports Provebook, for the Python that runs it need not have it; ``__main__`` loads
these modules as ``provebook_worker``, so that no other package meets names of ours.
"""
