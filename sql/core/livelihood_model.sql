-- Livelihood models of the cells: co-operative and occupational groups, cattle, goats. Where no start is on record, the
-- model is known from the day on which it was recorded.
-- Grain: one row a model.
SELECT
    livelihood_model.entity_id AS model_id, -- Mã mô hình | Model id
    cell.cell_id, -- Chi bộ | Cell
    livelihood_model.kind, -- Loại: to_hop_tac, to_nghe_nghiep, nuoi_bo, nuoi_de |
        -- Kind: co-operative group, occupational group, cattle, goats
    nfc_normalize(livelihood_model.name_vi) AS name_vi, -- Mô hình | Model
    livelihood_model.name_en, -- Mô hình (tiếng Anh) | Model in English
    livelihood_model.started_on, -- Bắt đầu từ ngày | Started on
    livelihood_model.ended_on, -- Kết thúc ngày | Ended on
    coalesce(livelihood_model.started_on, livelihood_model.recorded_on) AS known_on, -- Được biết từ ngày | Known from
    livelihood_model.members, -- Số thành viên | Members [persons]
    livelihood_model.animals, -- Số vật nuôi | Animals [head]
    livelihood_model.is_illustrative, -- Số liệu minh họa | Illustrative
    livelihood_model.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.livelihood_model AS livelihood_model
LEFT JOIN core.cell AS cell ON cell.source = livelihood_model.source AND cell.source_id = livelihood_model.cell_id
WHERE livelihood_model.valid_to_load IS NULL
