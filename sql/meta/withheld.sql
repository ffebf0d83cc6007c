-- The counts of households that this load withholds, for they could identify a household, or would give away one
-- that could. Marts have no value where a row here says so. Which of two withheld counts is the small one is given only
-- where that is safe, for readers of marts may read this table.
-- Grain: one row a round of reviews (year, standard, stage), measure and place. Key: all but band.
CREATE TABLE meta.withheld (
    year INTEGER NOT NULL, -- Năm | Year [year]
    standard_code VARCHAR NOT NULL, -- Chuẩn nghèo | Standard
    stage VARCHAR NOT NULL, -- Đợt: mid trong năm, end cuối năm | Stage: mid within the year, end at its end
    measure VARCHAR NOT NULL, -- Số liệu: poor, near_poor, policy, member | Measure
    level VARCHAR NOT NULL, -- Cấp: cell, unit, district, title | Level
    list_from DATE, -- Danh mục đơn vị áp dụng từ ngày (chỉ cấp unit) | List of units in force from (units alone)
    id INTEGER NOT NULL, -- Mã chi bộ hoặc đơn vị; title: 1 đã được công nhận, 0 chưa |
        -- Cell or unit; of title 1 recognised, 0 not
    band VARCHAR NOT NULL -- small: nhỏ nhưng không bằng 0; withheld: không công bố |
        -- small: below the limit, not 0; withheld: not shown
);
