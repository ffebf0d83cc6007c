-- Yearly survey plans of the district Standing Board.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.survey_plan (
    id BIGINT PRIMARY KEY, -- Mã kế hoạch khảo sát | Survey plan id
    programme_id BIGINT NOT NULL, -- Chương trình | Programme
    year BIGINT NOT NULL, -- Năm | Year [year]
    adopted_on DATE NOT NULL, -- Ngày ban hành | Adopted on
    issued_by_vi VARCHAR NOT NULL, -- Nơi ban hành | Issued by
    issued_by_en VARCHAR, -- Nơi ban hành (tiếng Anh) | Issued by, in English
    planned_cells BIGINT NOT NULL, -- Số chi bộ dự kiến khảo sát | Cells planned for survey [cells]
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
