-- Lessons drawn from the cells by a date, and how many cells took each over.
-- Grain: one row a lesson.
WITH taken AS (
    SELECT lesson_id, count(DISTINCT to_cell_id) AS takers FROM core.replication WHERE started_on <= as_of
    GROUP BY lesson_id
)
SELECT
    lesson.lesson_id, -- Mã bài học | Lesson id
    lesson.cell_id, -- Chi bộ rút ra bài học | Cell that it was drawn from
    lesson.drawn_on, -- Ngày rút kinh nghiệm | Drawn on
    lesson.topic_vi, -- Nội dung | Topic
    coalesce(lesson.topic_en, lesson.topic_vi) AS topic_en, -- Nội dung (tiếng Anh) | Topic in English
    coalesce(taken.takers, 0) AS takers, -- Chi bộ đã nhân rộng | Cells that took it over [cells]
    lesson.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.lesson AS lesson
LEFT JOIN taken USING (lesson_id)
WHERE lesson.drawn_on <= as_of AND lesson.cell_id IS NOT NULL
ORDER BY lesson.cell_id, lesson.drawn_on
