"""Half a year of a made-up site: hourly weather forecast, and what the plants then gave.

Wind: four turbines, 8 MW together. Sun: 6 MW of panels. The same seed gives the same data.
"""

import numpy as np
import pandas as pd

WIND_MW = 8.0
SOLAR_MW = 6.0
LATITUDE = 48.0  # degrees


def hourly(days: int = 180, seed: int = 42) -> pd.DataFrame:
    """Forecast and production for ``days`` days from the first of March, one row an hour.

    Returns
    -------
    DataFrame of ``24 * days`` rows: ``time``, the forecast (``wind_speed`` m/s,
    ``wind_direction`` degrees, ``temperature`` °C, ``cloud_cover`` 0 to 1, ``pressure`` hPa)
    and ``power`` (MW, wind and sun together). Some forecasts are missing.
    """
    rng = np.random.default_rng(seed)
    hours = 24 * days
    time = pd.date_range("2025-03-01", periods=hours, freq="h")
    hour, day = time.hour.to_numpy(), time.day_of_year.to_numpy()

    front = _slow(rng, hours, memory=60)  # weather systems of two or three days
    gusts = _slow(rng, hours, memory=6)
    wind = np.clip(7.5 + 3.2 * front + 1.6 * gusts + 0.8 * np.cos(2 * np.pi * hour / 24), 0, 30)
    clouds = 1 / (1 + np.exp(-(0.3 + 1.4 * front + 0.9 * _slow(rng, hours, memory=12))))
    sun = _sun(hour, day)
    season = -8 * np.cos(2 * np.pi * (day - 20) / 365)
    temperature = 11 + season + 5 * sun * (1 - 0.6 * clouds) + 1.5 * _slow(rng, hours, memory=48)

    power = WIND_MW * _turbine(wind) + SOLAR_MW * _panels(sun, clouds, temperature)
    table = pd.DataFrame(
        {
            "time": time,
            "wind_speed": np.clip(wind + rng.normal(0, 0.7, hours), 0, None),
            "wind_direction": (250 + 60 * front + rng.normal(0, 25, hours)) % 360,
            "temperature": temperature + rng.normal(0, 1.0, hours),
            "cloud_cover": np.clip(clouds + rng.normal(0, 0.08, hours), 0, 1),
            "pressure": 1013 - 9 * front + rng.normal(0, 1.5, hours),
            "power": np.clip(power + rng.normal(0, 0.15, hours), 0, None),
        }
    )
    table = table.round({name: 3 for name in table.columns if name != "time"})
    table.loc[rng.choice(hours, size=hours // 100, replace=False), "cloud_cover"] = np.nan
    return table


def _slow(rng: np.random.Generator, size: int, memory: float) -> np.ndarray:
    """Noise of variance 1 that forgets itself over ``memory`` hours."""
    keep = np.exp(-1 / memory)
    noise = rng.normal(0, np.sqrt(1 - keep**2), size)
    values = np.empty(size)
    value = 0.0
    for i in range(size):
        value = keep * value + noise[i]
        values[i] = value
    return values


def _sun(hour: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Sine of the sun's height, 0 at night."""
    declination = np.radians(23.44) * np.sin(2 * np.pi * (day - 81) / 365)
    latitude = np.radians(LATITUDE)
    angle = 2 * np.pi * (hour - 12) / 24
    height = np.sin(latitude) * np.sin(declination)
    height = height + np.cos(latitude) * np.cos(declination) * np.cos(angle)
    return np.clip(height, 0, None)


def _turbine(wind: np.ndarray) -> np.ndarray:
    """Share of full power: none below 3 m/s, all from 12 m/s, stopped in a storm."""
    rising = np.clip((wind**3 - 3**3) / (12**3 - 3**3), 0, 1)
    return np.where(wind > 25, 0.0, rising)


def _panels(sun: np.ndarray, clouds: np.ndarray, temperature: np.ndarray) -> np.ndarray:
    """Share of full power; hot panels give less."""
    return sun * (1 - 0.75 * clouds**2) * (1 - 0.004 * (temperature - 15))
