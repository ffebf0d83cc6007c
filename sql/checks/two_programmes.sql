-- stop
-- vi: Người đọc sẽ thấy số liệu của hai chương trình cộng lại như của một huyện: mỗi kho chỉ nhận một chương trình, hãy nạp mỗi huyện vào một kho riêng; nguồn vừa đổi tên thì đặt lại tên cũ.
-- en: A reader would see the figures of two programmes added up as one district's: a warehouse takes one programme, so load each district into a warehouse of its own, and give a source that was renamed its old name.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, id
SELECT source, id, name_vi, district_name, province_name, term_label
FROM history.programme
WHERE valid_to_load IS NULL AND (SELECT count(*) FROM history.programme WHERE valid_to_load IS NULL) > 1
