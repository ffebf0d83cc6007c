-- Difficulties raised in a commune review, and how they were resolved.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.difficulty (
    id BIGINT PRIMARY KEY, -- Mã khó khăn | Difficulty id {shown}
    commune_review_id BIGINT NOT NULL, -- Kỳ rà soát | Review that raised it {shown}
    cell_id BIGINT, -- Chi bộ liên quan | Cell concerned {shown}
    criterion_id BIGINT, -- Tiêu chí liên quan | Criterion concerned {shown}
    topic_vi VARCHAR NOT NULL, -- Khó khăn, vướng mắc | Difficulty {hidden}
    topic_en VARCHAR, -- Khó khăn, vướng mắc (tiếng Anh) | Difficulty in English {hidden}
    office_vi VARCHAR, -- Cơ quan có thể tháo gỡ | Office that can clear it {hidden}
    office_en VARCHAR, -- Cơ quan có thể tháo gỡ (tiếng Anh) | Office that can clear it, in English {hidden}
    raised_on DATE NOT NULL, -- Ngày nêu | Raised on {hidden}
    resolved_on DATE, -- Ngày tháo gỡ | Resolved on {hidden}
    resolution_vi VARCHAR, -- Cách tháo gỡ | Resolution {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
