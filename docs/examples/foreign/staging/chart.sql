-- The chart of a month, as a picture.
-- Grain: one row a gauge and a month. Key: station, month.
CREATE TABLE staging.chart (
    station VARCHAR, -- Mã trạm | Code of the gauge
    month VARCHAR, -- Tháng | Month
    picture BLOB, -- Biểu đồ | Chart
    PRIMARY KEY (station, month)
);
