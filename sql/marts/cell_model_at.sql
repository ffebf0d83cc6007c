-- Livelihood models of the cells that were known by a date; an end after the date is not yet known.
-- Grain: one row a model.
SELECT
    model_id, -- Mã mô hình | Model id
    cell_id, -- Chi bộ | Cell
    kind, -- Loại: to_hop_tac, to_nghe_nghiep, nuoi_bo, nuoi_de |
        -- Kind: co-operative group, occupational group, cattle, goats
    name_vi, -- Mô hình | Model
    coalesce(name_en, name_vi) AS name_en, -- Mô hình (tiếng Anh) | Model in English
    started_on, -- Bắt đầu từ ngày (trống: không ghi) | Started on (empty: not on record)
    CASE WHEN ended_on <= as_of THEN ended_on END
        AS ended_on, -- Kết thúc ngày (trống: đang hoạt động) | Ended on (empty: running)
    coalesce(ended_on > as_of, true) AS is_running, -- Đang hoạt động | Running
    members, -- Số thành viên | Members [persons]
    animals, -- Số vật nuôi | Animals [head]
    is_illustrative, -- Số liệu minh họa | Illustrative
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.livelihood_model
WHERE known_on <= as_of AND cell_id IS NOT NULL
ORDER BY cell_id, model_id
