-- The rain gauges. Codes are texts: 00017 is not 17.
-- Grain: one row a gauge. Key: code.
CREATE TABLE staging.station (
    code VARCHAR PRIMARY KEY, -- Mã trạm | Code of the gauge
    name VARCHAR NOT NULL, -- Tên trạm | Name of the gauge
    altitude_m DOUBLE, -- Độ cao | Altitude [m]
    opened_on DATE, -- Ngày bắt đầu đo | In use since
    is_automatic BOOLEAN NOT NULL -- Đo tự động | Measures by itself
);
