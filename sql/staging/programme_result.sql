-- Totals of recognitions as a report or the public record states them, by counting year.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.programme_result (
    id BIGINT PRIMARY KEY, -- Mã kết quả | Result id {shown}
    programme_id BIGINT NOT NULL, -- Chương trình | Programme {shown}
    counting_year BIGINT NOT NULL, -- Năm tính | Counting year [year] {hidden}
    recognised BIGINT NOT NULL, -- Số chi bộ được công nhận trong năm theo báo cáo |
        -- Cells recognised in the year as reported [cells] {hidden}
    withdrawn BIGINT NOT NULL, -- Số danh hiệu bị thu hồi trong năm theo báo cáo |
        -- Titles withdrawn in the year as reported [cells] {hidden}
    counted_to DATE NOT NULL, -- Tính đến ngày | Counted to {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
