-- Titles withdrawn.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.withdrawal (
    id BIGINT PRIMARY KEY, -- Mã thu hồi | Withdrawal id {shown}
    recognition_id BIGINT NOT NULL, -- Quyết định công nhận bị thu hồi | Recognition withdrawn {shown}
    decided_on DATE NOT NULL, -- Ngày quyết định thu hồi | Withdrawn on {hidden}
    counting_year BIGINT NOT NULL, -- Năm được tính | Counting year [year] {hidden}
    reason_vi VARCHAR, -- Lý do | Reason {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
