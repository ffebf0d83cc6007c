-- Builds the example "a database of another world": rain gauges, invented. It stands for an owner's database.
CREATE TABLE station (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    altitude_m REAL,
    opened_on TEXT,
    is_automatic INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO station VALUES
    ('00017', 'Cồn Dừa', 1.8, '1998-04-01', 1),
    ('00018', 'Vàm Rạch', 0.9, NULL, 0),
    ('B|2', 'Đập Mới', -0.4, '2021-11-15', 1);

CREATE TABLE reading (
    station TEXT NOT NULL,
    day TEXT NOT NULL,
    hour INTEGER NOT NULL,
    rain_mm NUMERIC,
    "taken at" TEXT,
    note TEXT,
    PRIMARY KEY (station, day, hour)
);
WITH RECURSIVE clock (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM clock WHERE i < 24 * 30 - 1)
INSERT INTO reading
SELECT code, date('2024-09-01', '+' || (i / 24) || ' days'), i % 24, (i * 37 % 250) / 10.0, printf('%02d:05:00', i % 24), CASE WHEN i % 100 = 0 THEN 'mưa to' END
FROM station CROSS JOIN clock;

CREATE TABLE chart (station TEXT, month TEXT, picture BLOB, PRIMARY KEY (station, month));
INSERT INTO chart VALUES ('00017', '2024-09', x'89504E470D0A1A0A'), ('00018', '2024-09', x''), ('B|2', '2024-09', NULL);
