-- Lessons drawn from a cell that others can use.
-- Grain: one row a lesson.
SELECT
    lesson.entity_id AS lesson_id, -- Mã bài học | Lesson id
    cell.cell_id, -- Chi bộ | Cell
    lesson.source, -- Nguồn | Source
    lesson.id AS source_id, -- Mã trong nguồn | Id in the source
    lesson.drawn_on, -- Ngày rút kinh nghiệm | Drawn on
    nfc_normalize(lesson.topic_vi) AS topic_vi, -- Nội dung | Topic
    lesson.topic_en, -- Nội dung (tiếng Anh) | Topic in English
    lesson.is_illustrative, -- Số liệu minh họa | Illustrative
    lesson.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.lesson AS lesson
LEFT JOIN core.cell AS cell ON cell.source = lesson.source AND cell.source_id = lesson.cell_id
WHERE lesson.valid_to_load IS NULL
