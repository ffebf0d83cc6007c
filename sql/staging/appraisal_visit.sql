-- Survey and appraisal visits to a cell, and their outcome.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.appraisal_visit (
    id BIGINT PRIMARY KEY, -- Mã lần khảo sát, thẩm định | Visit id {shown}
    survey_plan_id BIGINT, -- Kế hoạch khảo sát | Survey plan {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    kind VARCHAR NOT NULL, -- Loại: khao_sat, tham_dinh | Kind: khao_sat survey, tham_dinh appraisal {hidden}
    visited_on DATE NOT NULL, -- Ngày thực hiện | Visited on {hidden}
    outcome VARCHAR, -- Kết quả: dat, chua_dat (trống: chưa có) |
        -- Outcome: dat met, chua_dat not met (empty: pending) {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
