/** What is changed by calls: first the step that makes `x`, then steps that change it. */
export const DRAWN: Readonly<Record<string, readonly string[]>> = {
  'axes of a figure': [
    'import matplotlib.pyplot as plt\nfig, x = plt.subplots()',
    'x.plot([1, 2])',
    'x.set_title("a")',
    'x.legend()',
    'x.add_patch(plt.Rectangle((0, 0), 1, 1))',
    'x.xaxis.set_ticks([1])',
    'x.get_xaxis().set_visible(False)',
    'x.tick_params(axis="x")',
    'line, = x.plot([1, 2])\nline.set_ydata([2, 3])',
    'import seaborn as sns\nsns.lineplot(x=[1], y=[2], ax=x)',
    'import pandas as pd\npd.DataFrame({"a": [1]}).plot(ax=x)',
    'plt.setp(x, title="a")'
  ],
  'a map of colours': [
    'import matplotlib.pyplot as plt\nx = plt.get_cmap("jet").copy()',
    'x.set_bad("red")',
    'x.set_under("red")'
  ],
  'a graph': [
    'import networkx as nx\nx = nx.path_graph(3)',
    'x.add_edge(1, 5)',
    'x.add_nodes_from([7])',
    'x.remove_node(1)',
    'x.clear()',
    'x.nodes[0]["rows"] = 1',
    'x[0][1]["weight"] = 2',
    'nx.set_node_attributes(x, {0: 1}, "rows")',
    'nx.relabel_nodes(x, {0: "a"}, copy=False)',
    'nx.double_edge_swap(x)',
    'view = x.nodes(data=True)\nview[0]["rows"] = 2',
    'y = x.subgraph([0, 1])\ny.nodes[0]["rows"] = 1'
  ],
  'a picture': [
    'from PIL import Image\nx = Image.new("RGB", (4, 4))',
    'x.putpixel((0, 0), (1, 2, 3))',
    'x.paste(0, (0, 0, 1, 1))',
    'x.thumbnail((2, 2))',
    'from PIL import ImageDraw\nImageDraw.Draw(x).line((0, 0, 1, 1))',
    'from PIL import ImageDraw\npen = ImageDraw.Draw(x)\npen.text((0, 0), "a")',
    'x.load()[0, 0] = (1, 2, 3)',
    'pixels = x.load()\npixels[0, 0] = (1, 2, 3)'
  ],
  'an array of pixels': [
    'import cv2\nx = cv2.imread("a.png")',
    'cv2.rectangle(x, (0, 0), (1, 1), 1)',
    'cv2.putText(x, "a", (0, 0), 0, 1, 1)',
    'cv2.circle(x, (0, 0), 1, 1)',
    'cv2.drawContours(x, [], -1, 1)',
    'cv2.GaussianBlur(x, (3, 3), 0, dst=x)',
    'cv2.flip(x, 1, x)',
    'cv2.normalize(x, x, 0, 1, cv2.NORM_MINMAX)'
  ],
  'a chart': [
    'import plotly.graph_objects as go\nx = go.Figure()',
    'x.add_trace(go.Scatter(y=[1]))',
    'x.update_layout(title="a")',
    'x.add_scatter(y=[1])',
    'x.data[0].update(name="a")',
    'x.add_selection(x0=0, x1=1)',
    'from plotly.subplots import make_subplots\nmake_subplots(cols=2, figure=x)',
    'from plotly.subplots import make_subplots\ny = make_subplots(cols=2, figure=x)\ny.add_bar(y=[1])'
  ],
  'a map': [
    'import folium\nx = folium.Map()',
    'folium.Marker([1, 2]).add_to(x)',
    'x.add_child(folium.Marker([1, 2]))'
  ],
  'what pops up on a map': [
    'import folium\nx = folium.Popup("a")',
    'folium.Marker([1, 2], popup=x)',
    'folium.Circle([1, 2], 9, x)',
    'folium.GeoJson({}, popup=x)'
  ],
  'a page': [
    'from bs4 import BeautifulSoup\nx = BeautifulSoup("<p>a</p>", "html.parser")',
    'x.p.decompose()',
    'x.find("p").string = "b"',
    'x.find("p")["class"] = "b"',
    'for part in x.find_all("p"):\n    part.extract()'
  ],
  'a part of a page': [
    'from bs4 import BeautifulSoup\nx = BeautifulSoup("<p>a</p>", "html.parser").p',
    'BeautifulSoup("<i>b</i>", "html.parser").insert(0, x)',
    'BeautifulSoup("<i>b</i>", "html.parser").i.insert_after("a", x)',
    'BeautifulSoup("<i>b</i>", "html.parser").i.replace_with("a", x)'
  ],
  'a session of a database': [
    'import sqlalchemy as sa\nfrom sqlalchemy.orm import Session\nx = Session(sa.create_engine("sqlite://"))',
    'x.add(object())',
    'x.execute(sa.text("select 1"))',
    'x.query(int).delete()'
  ],
  'a list that others hold': [
    'import yaml\nimport joblib\nx = [1]',
    'def work(rows):\n    rows.append(1)\n\nfrom joblib import Parallel, delayed\nParallel(n_jobs=1)(delayed(work)(x) for _ in range(2))',
    'from tqdm import tqdm\nfor row in tqdm([x]):\n    row.append(1)',
    'def show(a):\n    x.append(a)\n\nfrom ipywidgets import interact\ninteract(show, a=1)'
  ]
};
