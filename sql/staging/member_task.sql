-- Tasks to members, as counts given and completed.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.member_task (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    reported_on DATE NOT NULL, -- Ngày báo cáo | Reported on {hidden}
    tasks_given BIGINT NOT NULL, -- Số việc đã giao | Tasks given [tasks] {hidden}
    tasks_completed BIGINT NOT NULL, -- Số việc đã hoàn thành | Tasks completed [tasks] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
