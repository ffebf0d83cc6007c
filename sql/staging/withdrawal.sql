-- Titles withdrawn.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.withdrawal (
    id BIGINT PRIMARY KEY, -- Mã thu hồi | Withdrawal id
    recognition_id BIGINT NOT NULL, -- Quyết định công nhận bị thu hồi | Recognition withdrawn
    decided_on DATE NOT NULL, -- Ngày quyết định thu hồi | Withdrawn on
    counting_year BIGINT NOT NULL, -- Năm được tính | Counting year [year]
    reason_vi VARCHAR, -- Lý do | Reason
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
