-- Yearly survey plans of the district Standing Board.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.survey_plan (
    id BIGINT PRIMARY KEY, -- Mã kế hoạch khảo sát | Survey plan id {shown}
    programme_id BIGINT NOT NULL, -- Chương trình | Programme {shown}
    year BIGINT NOT NULL, -- Năm | Year [year] {hidden}
    adopted_on DATE NOT NULL, -- Ngày ban hành | Adopted on {hidden}
    issued_by_vi VARCHAR NOT NULL, -- Nơi ban hành | Issued by {hidden}
    issued_by_en VARCHAR, -- Nơi ban hành (tiếng Anh) | Issued by, in English {hidden}
    planned_cells BIGINT NOT NULL, -- Số chi bộ dự kiến khảo sát | Cells planned for survey [cells] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
