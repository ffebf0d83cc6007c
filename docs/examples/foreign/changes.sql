-- What the owner of the rain gauges did until the second load: corrected, removed and added rows, and made three mistakes.
UPDATE reading SET rain_mm = 12.3 WHERE station = '00017' AND day = '2024-09-01' AND hour = 5;
DELETE FROM reading WHERE station = 'B|2' AND day = '2024-09-30' AND hour = 23;
INSERT INTO reading VALUES ('00018', '2024-10-01', 0, 0, '00:05:00', NULL);
UPDATE reading SET rain_mm = 'nhiều' WHERE station = 'B|2' AND day = '2024-09-02' AND hour = 7;
UPDATE reading SET rain_mm = 3.25 WHERE station = '00017' AND day = '2024-09-02' AND hour = 8;
UPDATE station SET opened_on = '05/08/2003' WHERE code = '00018';
