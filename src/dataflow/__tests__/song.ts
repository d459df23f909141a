/** A class whose objects, methods and library calls lead to each other through a cache. */
export const SONG = `import collections, json, librosa
cache = {}
class Song:
    genres = collections.Counter()
    def __init__(self, path, genre):
        self.path = path; self.genre = genre; self.feat = None
        Song.genres[genre] += 1
    def extract(self, n):
        if self.path not in cache:
            y, sr = librosa.load(self.path)
            cache[self.path] = librosa.feature.mfcc(y=y, sr=sr, n_mfcc=n)
        self.feat = cache[self.path].mean(axis=1)
        return self`;
