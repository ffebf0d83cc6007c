-- Models that one cell took over from another, with the lesson behind them where it is on record.
-- Grain: one row a replication.
SELECT
    replication.entity_id AS replication_id, -- Mã nhân rộng | Replication id
    lesson.lesson_id, -- Bài học | Lesson
    origin.cell_id AS from_cell_id, -- Chi bộ có mô hình | Cell that has the model
    taker.cell_id AS to_cell_id, -- Chi bộ nhân rộng | Cell that replicates it
    replication.started_on, -- Bắt đầu từ ngày | Started on
    nfc_normalize(replication.model_vi) AS model_vi, -- Mô hình | Model
    replication.model_en, -- Mô hình (tiếng Anh) | Model in English
    replication.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.replication AS replication
LEFT JOIN core.lesson AS lesson ON lesson.source = replication.source AND lesson.source_id = replication.lesson_id
LEFT JOIN core.cell AS origin ON origin.source = replication.source AND origin.source_id = replication.from_cell_id
LEFT JOIN core.cell AS taker ON taker.source = replication.source AND taker.source_id = replication.to_cell_id
WHERE replication.valid_to_load IS NULL
