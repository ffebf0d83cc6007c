-- Models replicated from cell to cell.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.replication (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    lesson_id BIGINT, -- Bài học | Lesson {shown}
    from_cell_id BIGINT NOT NULL, -- Chi bộ có mô hình | Cell that has the model {shown}
    to_cell_id BIGINT NOT NULL, -- Chi bộ nhân rộng mô hình | Cell that replicates it {shown}
    started_on DATE NOT NULL, -- Bắt đầu từ ngày | Started on {hidden}
    model_vi VARCHAR NOT NULL, -- Mô hình | Model {hidden}
    model_en VARCHAR, -- Mô hình (tiếng Anh) | Model in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
