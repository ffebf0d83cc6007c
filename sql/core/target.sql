-- Targets with their dates: of the district where commune_id is empty, else of the commune.
-- A target below zero sets nothing; a check reports it.
-- Grain: one row a target.
SELECT
    target.entity_id AS target_id, -- Mã chỉ tiêu | Target id
    target.source, -- Nguồn | Source
    unit.entity_id AS commune_id, -- Xã, thị trấn (trống: toàn huyện) | Commune (empty: the district)
    target.target_cells, -- Chỉ tiêu | Target [cells]
    target.of_cells, -- Trên tổng số chi bộ theo văn bản | Out of how many cells, as set [cells]
    target.effective_from, -- Áp dụng từ ngày | In force from
    target.due_on, -- Hạn hoàn thành | Due on
    target.decided_on, -- Ngày quyết định | Decided on
    target.authority_vi, -- Căn cứ | Authority
    target.authority_en, -- Căn cứ (tiếng Anh) | Authority in English
    target.is_illustrative, -- Số liệu minh họa | Illustrative
    target.recorded_on -- Ngày ghi vào nguồn | Recorded in the source on
FROM history.programme_target AS target
LEFT JOIN history.unit AS unit
    ON unit.source = target.source AND unit.id = target.unit_id AND unit.valid_to_load IS NULL
WHERE target.valid_to_load IS NULL AND target.target_cells >= 0
