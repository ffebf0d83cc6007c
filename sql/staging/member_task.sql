-- Tasks to members, as counts given and completed.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.member_task (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    reported_on DATE NOT NULL, -- Ngày báo cáo | Reported on
    tasks_given BIGINT NOT NULL, -- Số việc đã giao | Tasks given [tasks]
    tasks_completed BIGINT NOT NULL, -- Số việc đã hoàn thành | Tasks completed [tasks]
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
