-- The thresholds by which the checks of this load judged, so that their SQL can be run again unchanged, and the limit
-- below which a count of households is small.
-- Grain: one row a setting. Key: name.
CREATE TABLE meta.setting (
    name VARCHAR NOT NULL, -- Tên ngưỡng | Threshold
    value DOUBLE NOT NULL -- Giá trị | Value
);
