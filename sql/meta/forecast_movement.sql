-- Why the headline forecast of a load differs from that of the load before: computed when it was loaded, since only
-- then both the earlier inputs and the present model are at hand.
-- Grain: one row a load that has a headline forecast and an earlier one to hold it against. Key: load.
CREATE TABLE meta.forecast_movement (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    earlier_load INTEGER NOT NULL, -- Lần nạp trước có dự báo | The earlier load with a forecast
    earlier_chance DOUBLE NOT NULL, -- Khả năng nói ở lần trước | Chance said then [0..1]
    chance DOUBLE NOT NULL, -- Khả năng nói lần này | Chance said now [0..1]
    by_assumption DOUBLE NOT NULL, -- Do cách tính đổi | From a changed model [0..1, signed]
    by_target DOUBLE NOT NULL, -- Do chỉ tiêu, thời hạn, tổng số chi bộ đổi |
        -- From a changed target, deadline or pool [0..1, signed]
    by_data DOUBLE NOT NULL -- Do số liệu mới | From new data [0..1, signed]
);
