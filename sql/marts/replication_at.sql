-- Models that one cell had taken over from another by a date, both ends with their communes.
-- Grain: one row a replication.
WITH place AS (
    SELECT cell.cell_id, named.name_vi AS name, cell.display_order, current.current_id AS commune_id,
        commune.name_vi AS commune_name, commune.kind AS commune_kind
    FROM core.cell AS cell
    JOIN core.cell_name_at(as_of) AS named USING (cell_id)
    LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = cell.commune_id
    LEFT JOIN core.commune AS commune ON commune.commune_id = current.current_id
)
SELECT
    replication.replication_id, -- Mã nhân rộng | Replication id
    replication.lesson_id, -- Bài học | Lesson
    replication.from_cell_id, -- Chi bộ có mô hình | Cell that has the model
    origin.name AS from_name, -- Nơi có mô hình | Where the model comes from
    origin.commune_id AS from_commune_id, -- Xã, thị trấn có mô hình | Commune that it comes from
    origin.commune_name AS from_commune_name, -- Tên xã, thị trấn có mô hình | Name of that commune
    origin.commune_kind AS from_commune_kind, -- Loại xã, thị trấn có mô hình | Kind of that commune
    replication.to_cell_id, -- Chi bộ nhân rộng | Cell that replicates it
    taker.name AS to_name, -- Nơi nhân rộng | Where it is replicated
    taker.commune_id AS to_commune_id, -- Xã, thị trấn nhân rộng | Commune that replicates it
    taker.commune_name AS to_commune_name, -- Tên xã, thị trấn nhân rộng | Name of that commune
    taker.commune_kind AS to_commune_kind, -- Loại xã, thị trấn nhân rộng | Kind of that commune
    replication.started_on, -- Bắt đầu từ ngày | Started on
    replication.model_vi, -- Mô hình | Model
    coalesce(replication.model_en, replication.model_vi) AS model_en, -- Mô hình (tiếng Anh) | Model in English
    replication.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.replication AS replication
JOIN place AS origin ON origin.cell_id = replication.from_cell_id
JOIN place AS taker ON taker.cell_id = replication.to_cell_id
WHERE replication.started_on <= as_of
ORDER BY origin.commune_name COLLATE vi, origin.display_order, replication.started_on, replication.replication_id
