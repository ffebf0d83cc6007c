-- Survey and appraisal visits to a cell, and their outcome.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.appraisal_visit (
    id BIGINT PRIMARY KEY, -- Mã lần khảo sát, thẩm định | Visit id
    survey_plan_id BIGINT, -- Kế hoạch khảo sát | Survey plan
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    kind VARCHAR NOT NULL, -- Loại: khao_sat, tham_dinh | Kind: khao_sat survey, tham_dinh appraisal
    visited_on DATE NOT NULL, -- Ngày thực hiện | Visited on
    outcome VARCHAR, -- Kết quả: dat, chua_dat (trống: chưa có) | Outcome: dat met, chua_dat not met (empty: pending)
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
