-- Models replicated from cell to cell.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.replication (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    lesson_id BIGINT, -- Bài học | Lesson
    from_cell_id BIGINT NOT NULL, -- Chi bộ có mô hình | Cell that has the model
    to_cell_id BIGINT NOT NULL, -- Chi bộ nhân rộng mô hình | Cell that replicates it
    started_on DATE NOT NULL, -- Bắt đầu từ ngày | Started on
    model_vi VARCHAR NOT NULL, -- Mô hình | Model
    model_en VARCHAR, -- Mô hình (tiếng Anh) | Model in English
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
