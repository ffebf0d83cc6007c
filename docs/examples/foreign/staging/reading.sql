-- What a gauge measured in an hour. Rain is read to a tenth of a millimetre: DECIMAL(5,1) refuses what claims to know more.
-- Grain: one row a gauge and an hour. Key: station, day, hour.
CREATE TABLE staging.reading (
    station VARCHAR, -- Mã trạm | Code of the gauge
    day DATE, -- Ngày | Day
    hour UTINYINT, -- Giờ | Hour of the day [hour]
    rain_mm DECIMAL(5,1), -- Lượng mưa | Rain [mm]
    taken_at TIME, -- Giờ đọc số | Read at
    note VARCHAR, -- Ghi chú | Note
    PRIMARY KEY (station, day, hour)
);
