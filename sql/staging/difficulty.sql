-- Difficulties raised in a commune review, and how they were resolved.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.difficulty (
    id BIGINT PRIMARY KEY, -- Mã khó khăn | Difficulty id
    commune_review_id BIGINT NOT NULL, -- Kỳ rà soát | Review that raised it
    cell_id BIGINT, -- Chi bộ liên quan | Cell concerned
    criterion_id BIGINT, -- Tiêu chí liên quan | Criterion concerned
    topic_vi VARCHAR NOT NULL, -- Khó khăn, vướng mắc | Difficulty
    topic_en VARCHAR, -- Khó khăn, vướng mắc (tiếng Anh) | Difficulty in English
    office_vi VARCHAR, -- Cơ quan có thể tháo gỡ | Office that can clear it
    office_en VARCHAR, -- Cơ quan có thể tháo gỡ (tiếng Anh) | Office that can clear it, in English
    raised_on DATE NOT NULL, -- Ngày nêu | Raised on
    resolved_on DATE, -- Ngày tháo gỡ | Resolved on
    resolution_vi VARCHAR, -- Cách tháo gỡ | Resolution
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
