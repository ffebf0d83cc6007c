-- Reviews of a recognised cell's title.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.title_review (
    id BIGINT PRIMARY KEY, -- Mã lần rà soát | Review id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    year BIGINT NOT NULL, -- Năm rà soát | Year reviewed [year] {hidden}
    reviewed_on DATE NOT NULL, -- Ngày rà soát | Reviewed on {hidden}
    outcome VARCHAR NOT NULL, -- Kết quả: giu_vung, can_nang_chat, de_nghi_thu_hoi |
        -- Outcome: retained, to be upgraded, withdrawal proposed {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
