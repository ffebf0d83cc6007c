-- Lessons drawn from a cell that others can use.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.lesson (
    id BIGINT PRIMARY KEY, -- Mã bài học | Lesson id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ rút ra bài học | Cell that it was drawn from {shown}
    drawn_on DATE NOT NULL, -- Ngày rút kinh nghiệm | Drawn on {hidden}
    topic_vi VARCHAR NOT NULL, -- Nội dung | Topic {hidden}
    topic_en VARCHAR, -- Nội dung (tiếng Anh) | Topic in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
